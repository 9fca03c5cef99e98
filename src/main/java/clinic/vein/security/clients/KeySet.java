package clinic.vein.security.clients;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of public keys (RFC 7517, 5), of which those count that a system may sign in with. */
final class KeySet {

    static final int MOST = 20;

    private static final int RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 8192;

    private KeySet() {}

    /** @throws IllegalArgumentException when it is none, holds what is secret, or nothing that can be used */
    static JWKSet of(String text) {
        List<JWK> keys;
        try {
            keys = JWKSet.parse(text).getKeys();
        } catch (ParseException e) {
            throw new IllegalArgumentException("No list of keys as in RFC 7517", e);
        }
        if (keys.stream().anyMatch(key -> key.isPrivate() || key.toPublicJWK() == null)) {
            throw new IllegalArgumentException(
                    "Public keys only: a private one that others have seen is to be thrown away");
        }
        List<JWK> usable = keys.stream().filter(KeySet::isUsable).toList();
        Set<String> names = new HashSet<>();
        if (usable.isEmpty() || usable.size() > MOST || !usable.stream().allMatch(key -> names.add(key.getKeyID()))) {
            throw new IllegalArgumentException("One to " + MOST
                    + " keys, each with a kid of its own: EC on P-384, or RSA of " + RSA_BITS + " bits or more");
        }
        return new JWKSet(usable);
    }

    private static boolean isUsable(JWK key) {
        boolean signs = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        return signs
                && key.getKeyID() != null
                && (key instanceof ECKey curve && curve.getCurve().equals(Curve.P_384)
                        || key instanceof RSAKey && key.size() >= RSA_BITS && key.size() <= MOST_RSA_BITS);
    }
}
