package io.kempt.jobs.tell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks STARTTLS (RFC 3207) in front of a mail server that does not, and hands it on what comes over the safe connection. */
final class StartTlsFront implements AutoCloseable {
    private final ServerSocket listening;
    private final SSLContext keys;
    private final int behind;
    private final AtomicInteger safe = new AtomicInteger();

    /** @param behind the port of the mail server */
    StartTlsFront(SSLContext keys, int behind) throws IOException {
        this.keys = keys;
        this.behind = behind;
        this.listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        thread(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Connections that became safe. */
    int safe() {
        return safe.get();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void thread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException gone) {
                // the other side has closed; the test sees what it got
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() throws IOException {
        while (true) {
            Socket client = listening.accept();
            thread(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        say(client, "220 front ESMTP");
        for (String line = line(client); !line.equals("STARTTLS"); line = line(client)) {
            say(
                    client,
                    line.startsWith("EHLO") ? "250-front\r\n250 STARTTLS" : "530 Must issue a STARTTLS command first");
        }
        say(client, "220 Go ahead");
        SSLSocket upgraded =
                (SSLSocket) keys.getSocketFactory().createSocket(client, "localhost", client.getPort(), true);
        upgraded.setUseClientMode(false);
        upgraded.startHandshake();
        safe.incrementAndGet();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
        line(server); // its greeting: the client has had one
        thread(() -> pump(upgraded, server));
        pump(server, upgraded);
    }

    private static void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(new Flushing(to.getOutputStream()));
        }
    }

    private static final class Flushing extends OutputStream {
        private final OutputStream out;

        Flushing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            out.flush();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            out.flush();
        }
    }

    private static void say(Socket to, String line) throws IOException {
        to.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }

    /** A line, byte by byte: what comes behind it may be of another protocol. */
    private static String line(Socket from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        InputStream in = from.getInputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the other side has closed");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
