package org.hengcai.account;

/** Where to go after logging in: a page of this site, never another's. */
final class Next {
    private Next() {}

    static String local(String wanted) {
        var leadsHome = wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.contains("\\")
            && wanted.chars().noneMatch(c -> c <= ' ' || c >= 0x7F || c == '{' || c == '}') && !wanted.startsWith("/log-in") && wanted.length() <= 2000;
        return leadsHome ? wanted : "/";
    }
}
