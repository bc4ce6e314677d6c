package org.hengcai.web;

/** A route for a provider's signed callback: {@code /callbacks/payment}. A module contributes beans of these. */
public record MachineRoute(String path) {}
