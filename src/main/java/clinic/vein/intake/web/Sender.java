package clinic.vein.intake.web;

import clinic.vein.kernel.web.CallerNetwork;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as it counts: an IPv6 network is one sender, since whoever has one address there
 * has all of them. Behind a reverse proxy the server must be told to believe it: see {@code
 * server.forward-headers-strategy}.
 */
record Sender(String text) {

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");

    /** Of an address by version 6, with its colons: what providers hand out to one customer. */
    private static final Pattern CUSTOMER = Pattern.compile("((?:[0-9a-f]{1,4}:){3})[0-9a-f]{1,4}:");

    static Sender of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static Sender of(String address) {
        return new Sender(CallerNetwork.of(address));
    }

    /** The neighbourhood of the address: with one there, somebody with bad intent soon has them all. */
    String network() {
        Matcher four = IPV4.matcher(text);
        Matcher six = CUSTOMER.matcher(text);
        return four.matches() ? four.group(1) : six.matches() ? six.group(1) : text;
    }
}
