package io.kempt.jobs.tell;

import io.kempt.jobs.request.TellingOptions;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of the runs of a workspace.
 *
 * @param root the folder of the workspace, or the one named where there is none
 * @param lang the language of digests
 * @param metricsFile where figures for Prometheus are written
 * @param pingUrl an address that hears of the begin and the end
 * @param lineageFile where OpenLineage events are appended
 * @param notifications who gets a digest
 */
public record Audience(
        Path root,
        Lang lang,
        Optional<Path> metricsFile,
        Optional<String> pingUrl,
        Optional<Path> lineageFile,
        List<Notification> notifications) {

    /** Nobody, of a folder without settings. */
    public static Audience none(Path root, Lang lang) {
        return new Audience(root, lang, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Whether a text is an address on the web. */
    public static boolean isAddress(String text) {
        return Address.isOne(text);
    }

    /** The same with what was asked for with the command in place of the settings. */
    public Audience with(TellingOptions options) {
        return new Audience(
                root,
                lang,
                options.metricsFile().or(this::metricsFile),
                options.pingUrl().or(this::pingUrl),
                options.lineageFile().or(this::lineageFile),
                notifications);
    }

    /** Whether nobody is to be told. */
    public boolean isEmpty() {
        return media().isEmpty();
    }

    /** Every way of telling. A new one is one class and one line here. */
    List<Medium> media() {
        List<Medium> media = new ArrayList<>();
        metricsFile.ifPresent(file -> media.add(new MetricsFile(file)));
        pingUrl.ifPresent(url -> media.add(new Ping(url)));
        lineageFile.ifPresent(file -> media.add(new LineageFile(file)));
        notifications.forEach(to -> media.add(new Notifier(to, System.getenv())));
        return media;
    }
}
