package io.kempt.jobs.tell;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** An address on the web whose path and query are secrets: whoever knows them can write there. */
record Address(URI uri) {

    /** Whether a text is an address that can be told something. */
    static boolean isOne(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    static Address of(String text) throws UntoldException {
        if (!isOne(text)) {
            throw new UntoldException("its address is none that begins with https:// or http://");
        }
        return new Address(URI.create(text));
    }

    /** The server alone, which is no secret. */
    String masked() {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + "/***";
    }

    /** The address with more behind its path, such as {@code /start}; a query stays at the end. */
    Address then(String more) {
        String text = uri.toString();
        int query = text.indexOf('?');
        String path = query < 0 ? text : text.substring(0, query);
        String slim = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return new Address(URI.create(slim + more + (query < 0 ? "" : text.substring(query))));
    }

    /** The address with one more parameter, whose value is encoded already. */
    Address with(String parameter) {
        String text = uri.toString();
        return new Address(URI.create(text + (text.indexOf('?') < 0 ? '?' : '&') + parameter));
    }

    /** The text without anything of this address that is a secret, for what a server answers may repeat it. */
    String unsaidIn(String text) {
        String said = text;
        for (String part : (uri.getRawPath() + "&" + uri.getRawQuery()).split("[/&=?]")) {
            said = part.length() < LEAST_SECRET ? said : said.replace(part, "***");
        }
        return said;
    }

    /** Shorter parts of an address are words such as {@code robot}. */
    private static final int LEAST_SECRET = 8;
}
