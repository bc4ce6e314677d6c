package org.hengcai.certificate.view;

import org.jspecify.annotations.Nullable;

/**
 * A certificate as it is printed [spec 3.8]: text ready to read, pictures as data addresses.
 *
 * @param identity masked
 * @param decided  the day of the decision: 2020年12月28日
 * @param code     the signed code, read without the network
 * @param lookUp   the code of {@code address}, where anyone looks it up; revocation shows there at once
 * @param seal     the office's seal as a picture with a clear ground, where the site has one
 */
public record Paper(String number, String name, String sex, String birth, String identityKind, String identity, String photo, String title, String series,
        String specialty, String level, String committee, String decision, String decided, String office, String code, String lookUp, String address,
        @Nullable String seal) {}
