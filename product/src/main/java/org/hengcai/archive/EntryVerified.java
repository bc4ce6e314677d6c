package org.hengcai.archive;

/** A version of an entry was verified and is now the one in force. */
public record EntryVerified(long person, long entry, long version, String kind) {}
