package io.kempt.jobs.store;

import io.kempt.jobs.exit.StopException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a store is kept: a SQLite file, or a schema of a PostgreSQL database.
 *
 * @param file of SQLite; empty for PostgreSQL
 * @param url {@code postgresql://HOST[:PORT]/DATABASE[?user=…&currentSchema=…]}; empty for SQLite. It holds no password
 */
public record StoreAddress(Optional<Path> file, String url) {
    private static final String SCHEME = "postgresql:";

    /** What may hold the password of the database, in this order; after them the file that {@code psql} reads. */
    static final String PASSWORD = "KEMPT_STORE_PASSWORD";

    static final String PASSWORD_OF_PSQL = "PGPASSWORD";

    public static StoreAddress ofFile(Path file) {
        return new StoreAddress(Optional.of(file), "");
    }

    /**
     * Reads what stands under {@code store:}, in {@code KEMPT_STORE} or after {@code --to}.
     *
     * @param root what a relative path starts from
     * @throws StopException when it is the URL of another database, or holds a password
     */
    public static StoreAddress of(Path root, String text) {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        if (plain.startsWith("postgres:")) {
            plain = SCHEME + plain.substring("postgres:".length());
        }
        if (plain.startsWith(SCHEME)) {
            return ofUrl(plain);
        }
        if (plain.startsWith("sqlite:")) {
            return ofFile(root.resolve(plain.substring("sqlite:".length())));
        }
        if (plain.contains("://")) {
            throw StopException.usage(
                    "A store at '" + plain.substring(0, plain.indexOf("://")) + "://…' is not known.",
                    "Name a file for SQLite, or a URL such as postgresql://host:5432/database?user=kempt.");
        }
        return ofFile(root.resolve(plain));
    }

    private static StoreAddress ofUrl(String url) {
        URI uri = uri(url);
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        boolean password = Arrays.stream(query.split("&")).anyMatch(part -> part.startsWith("password="));
        if (password || user.contains(":")) {
            throw StopException.usage(
                    "The URL of the store holds a password: settings files and command lines are read by others.",
                    "Leave it out and give it in the environment as " + PASSWORD + ", or in ~/.pgpass.");
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw StopException.usage(
                    "The URL of the store names no host or no database.",
                    "Write it as postgresql://host:5432/database?user=kempt.");
        }
        if (user.isEmpty()) {
            return new StoreAddress(Optional.empty(), url);
        }
        String without = SCHEME + "//" + uri.getRawAuthority().substring(user.length() + 1) + uri.getRawPath();
        String all = query.isEmpty() ? "user=" + user : query + "&user=" + user;
        return new StoreAddress(Optional.empty(), without + "?" + all);
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException mistyped) {
            throw StopException.usage(
                    "The URL of the store cannot be read: "
                            + mistyped.getReason().toLowerCase(Locale.ROOT) + ".",
                    "Write it as postgresql://host:5432/database?user=kempt.");
        }
    }

    /** The value of a parameter of the URL; empty when it is not there. */
    String parameter(String name) {
        int query = url.indexOf('?');
        if (query < 0) {
            return "";
        }
        return Arrays.stream(url.substring(query + 1).split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    public boolean isFile() {
        return file.isPresent();
    }

    /** Whether there is something to open: always for a database server, which is asked when it is opened. */
    public boolean exists() {
        return file.map(Files::exists).orElse(true);
    }

    /** As people know it: the path, or the URL with no parameter but the schema. */
    @Override
    public String toString() {
        String schema = parameter("currentSchema");
        return file.map(Path::toString)
                .orElseGet(() -> url.replaceFirst("\\?.*$", "") + (schema.isEmpty() ? "" : "?currentSchema=" + schema));
    }

    StoreEngine engine() {
        return file.<StoreEngine>map(SqliteEngine::new).orElseGet(() -> new PostgresEngine(this));
    }
}
