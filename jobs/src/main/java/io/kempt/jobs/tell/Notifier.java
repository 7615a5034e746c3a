package io.kempt.jobs.tell;

import java.util.Map;

/** Sends a digest of a run to one place, when the run is of the kind that is asked for there. */
final class Notifier implements Medium {
    private final Notification notification;
    private final Map<String, String> environment;

    Notifier(Notification notification, Map<String, String> environment) {
        this.notification = notification;
        this.environment = environment;
    }

    @Override
    public String name() {
        return notification.to()
                + notification.url().map(url -> " (" + url.place() + ")").orElse("")
                + notification
                        .mail()
                        .map(mail -> " (" + mail.server() + ":" + mail.port() + ")")
                        .orElse("");
    }

    @Override
    public void begin(RunStart start) {
        // one digest per run, at its end
    }

    @Override
    public void end(RunStory story) throws UntoldException {
        if (!notification.on().wants(story.outcome())) {
            return;
        }
        Channel channel =
                Channels.find(notification.to()).orElseThrow(() -> new UntoldException("there is no such channel"));
        channel.send(notification, Digest.of(story), environment, Web.after(story), story.ended());
    }
}
