package org.hengcai.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The platform's own certification: a root that readers may be told to trust, and the certificate PDFs are signed with. */
final class Authority {
    private static final X500Name ROOT = new X500Name("CN=衡才职称电子证书根证书,O=Hengcai,C=CN"), SIGNING = new X500Name("CN=职称电子证书签章,O=Hengcai,C=CN");
    private static final Duration YEAR = Duration.ofDays(365);

    private Authority() {}

    static X509Certificate root(KeyPair root, Instant now) throws GeneralSecurityException {
        return certificate(ROOT, root.getPublic(), root, now, 25, true);
    }

    static X509Certificate signing(PublicKey key, KeyPair root, Instant now) throws GeneralSecurityException {
        return certificate(SIGNING, key, root, now, 20, false);
    }

    private static X509Certificate certificate(X500Name name, PublicKey key, KeyPair root, Instant now, int years, boolean authority) throws GeneralSecurityException {
        try {
            var from = now.minus(Duration.ofDays(1));
            var serial = new BigInteger(120, new SecureRandom()).add(BigInteger.ONE);
            var builder = new JcaX509v3CertificateBuilder(ROOT, serial, Date.from(from), Date.from(from.plus(YEAR.multipliedBy(years))), name, key);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            builder.addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(root.getPublic()));
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(root.getPrivate())));
        } catch (OperatorCreationException | CertIOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
