package org.hengcai.workflow;

import java.util.Optional;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;

/** What may stand in the way of forwarding at a stage; a module above contributes it, as fee does its switch [A2.二.2]. */
public interface ForwardCheck {
    Optional<Problem> hindrance(Visit visit, Actor by);

    /** Whether it stands in the way of approving too, though forwarding comes later. */
    default boolean atApproval() { return false; }
}
