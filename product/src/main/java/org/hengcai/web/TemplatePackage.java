package org.hengcai.web;

/** A Java package that JTE templates were compiled into; the product has one, the demo adds its own. */
public record TemplatePackage(String name) {}
