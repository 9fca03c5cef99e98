package clinic.vein.messaging;

/**
 * How long a text message is as networks count it (3GPP TS 23.038 and 23.040): in the alphabet of GSM 160 letters, or 153 in each
 * part of a longer one; with any other letter in UCS-2, 70 and 67.
 *
 * @param gsm whether each letter is in the alphabet of GSM
 * @param units septets there, else the 16-bit units of UCS-2
 */
public record TextLength(boolean gsm, int units) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each takes two septets. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    public static TextLength of(String text) {
        int septets = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (EXTENDED.indexOf(letter) >= 0) {
                septets += 2;
            } else if (BASIC.indexOf(letter) >= 0) {
                septets++;
            } else {
                return new TextLength(false, text.length());
            }
        }
        return new TextLength(true, septets);
    }

    /** How many parts the network sends and counts. */
    public int segments() {
        int alone = gsm ? 160 : 70;
        int each = gsm ? 153 : 67;
        return units <= alone ? 1 : (units + each - 1) / each;
    }
}
