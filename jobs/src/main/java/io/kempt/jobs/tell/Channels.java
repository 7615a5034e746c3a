package io.kempt.jobs.tell;

import java.util.List;
import java.util.Optional;

/** All channels. A new one is one class and one line here. */
public final class Channels {
    private static final List<Channel> ALL =
            List.of(new WeCom(), new DingTalk(), new Feishu(), new Slack(), new Email());

    private Channels() {}

    /** Their names, as {@code to:} of a notification takes them. */
    public static List<String> names() {
        return ALL.stream().map(Channel::name).toList();
    }

    /** Whether a channel is a mailbox. */
    public static boolean isMail(String name) {
        return find(name).filter(Channel::isMail).isPresent();
    }

    static Optional<Channel> find(String name) {
        return ALL.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }
}
