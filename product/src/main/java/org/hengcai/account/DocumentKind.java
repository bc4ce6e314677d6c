package org.hengcai.account;

/** Which document a person proves himself by [spec 3.1]; the label is what a certificate prints. */
public enum DocumentKind {
    RESIDENT("居民身份证"),
    HONG_KONG_MACAO("港澳居民居住证"),
    TAIWAN("台湾居民居住证"),
    FOREIGN_RESIDENT("外国人永久居留身份证"),
    PASSPORT("护照");

    private final String label;

    DocumentKind(String label) { this.label = label; }

    public String label() { return label; }

    /** A passport's number changes at renewal: it is never a person's key. */
    public boolean isKey() { return this != PASSPORT; }
}
