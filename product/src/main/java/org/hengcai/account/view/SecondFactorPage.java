package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Asking for the second factor, or setting it up.
 *
 * @param secret the authenticator's new secret in groups of four; null: it is set up already
 * @param qr     the same as a QR code, a data: address
 */
public record SecondFactorPage(String place, @Nullable String secret, @Nullable String qr, String next, long grant, List<Problem> problems) {}
