package org.hengcai.web;

/**
 * A route that takes a POST without a form's token: a provider's signed callback ({@code /callbacks/payment}), or a public question that
 * changes nothing and is nobody's ({@code /verify}). A module contributes beans of these.
 */
public record TokenFreeRoute(String path) {}
