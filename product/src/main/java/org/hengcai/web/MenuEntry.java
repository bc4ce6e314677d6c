package org.hengcai.web;

import java.util.Set;
import org.hengcai.shared.Role;

/**
 * One line of the menu; a module contributes beans of these.
 *
 * @param roles who sees it; empty: everybody, also without an account
 * @param order smaller stands further left
 */
public record MenuEntry(String label, String url, Set<Role> roles, int order) {}
