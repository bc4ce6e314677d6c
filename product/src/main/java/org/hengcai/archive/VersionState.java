package org.hengcai.archive;

/** Where a version of an entry stands [spec 3.2]. */
enum VersionState { DRAFT, AWAITING_VERIFIER, VERIFIED, RETURNED }
