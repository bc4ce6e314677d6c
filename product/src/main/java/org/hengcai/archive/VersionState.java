package org.hengcai.archive;

/** Where a version of an entry stands [spec 3.2]; CLEARED: verified, and then its owner cleared what it was verified by. */
enum VersionState {
    DRAFT, AWAITING_VERIFIER, VERIFIED, RETURNED, CLEARED;

    /** A later change of it is a new version. */
    boolean decided() { return this == VERIFIED || this == RETURNED || this == CLEARED; }

    /** Lies with its owner, who goes on from it. */
    boolean toMend() { return this == RETURNED || this == CLEARED; }
}
