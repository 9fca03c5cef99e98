package clinic.vein.kernel.web;

import java.util.regex.Pattern;

/** Whose an address is: with one address of version 6 somebody has the other 2^64 of the network as well. */
public final class CallerNetwork {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]+(%.*)?");
    private static final int PARTS_OF_A_NETWORK = 4;

    private CallerNetwork() {}

    /** @return the address itself by version 4, and where it is no address */
    public static String of(String address) {
        if (!address.contains(":") || !IPV6.matcher(address).matches()) {
            return address;
        }
        String[] halves = address.replaceFirst("%.*", "").split("::", 2);
        String[] first = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < PARTS_OF_A_NETWORK; i++) {
            network.append(i < first.length ? Integer.toHexString(Integer.parseInt(first[i], 16)) : "0")
                    .append(':');
        }
        return network.toString();
    }
}
