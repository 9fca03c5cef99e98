package clinic.vein.security.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What a device and we have in common: 160 bits, as RFC 4226 recommends. */
public record DeviceSecret(byte[] bytes) {

    private static final int LENGTH = 20;
    private static final String HASH = "SHA-256";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static DeviceSecret random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new DeviceSecret(bytes);
    }

    /** In letters and digits that can be typed (RFC 4648, 6), in groups of four. */
    public String typed() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Tells it from another one, and nothing about it. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(HASH).digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HASH, e);
        }
    }

    /** The address that apps read from the picture. */
    public String address(String clinic, String account) {
        return "otpauth://totp/" + encoded(clinic) + ":" + encoded(account) + "?secret=" + base32() + "&issuer="
                + encoded(clinic);
    }

    private String base32() {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = (buffer << 8 | each & 0xff) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE_32.charAt(buffer >> bits & 31));
            }
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "DeviceSecret[set]";
    }
}
