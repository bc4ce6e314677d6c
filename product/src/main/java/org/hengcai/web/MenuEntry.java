package org.hengcai.web;

import java.util.Set;
import java.util.function.Predicate;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;

/**
 * One line of the menu; a module contributes beans of these.
 *
 * @param roles who sees it; empty: everybody, also without an account
 * @param order smaller stands further left
 * @param where in which of their places it leads to something
 */
public record MenuEntry(String label, String url, Set<Role> roles, int order, Predicate<Actor> where) {

    public MenuEntry(String label, String url, Set<Role> roles, int order) { this(label, url, roles, order, _ -> true); }
}
