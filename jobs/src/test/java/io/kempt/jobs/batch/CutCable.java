package io.kempt.jobs.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to a server that can be cut so that the server does not notice: it goes on holding what belongs to the session. Only
 * some time after the client has come back is the old connection closed.
 */
final class CutCable implements AutoCloseable {
    private static final long UNNOTICED_MILLIS = 3_000;

    private final ServerSocket listening;
    private final int server;
    private final List<Socket> clients = new ArrayList<>();
    private final List<Socket> cut = new ArrayList<>();
    private final List<Socket> servers = new ArrayList<>();
    private boolean cameBack;

    CutCable(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        thread(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Whether a client came while the server still held the connection that was cut. */
    synchronized boolean cameBack() {
        return cameBack;
    }

    /** The client finds its connections closed; to the server they are open. */
    synchronized void cut() {
        cut.addAll(servers);
        servers.clear();
        clients.forEach(CutCable::close);
        clients.clear();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void thread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException gone) {
                // it was closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() throws IOException {
        while (true) {
            Socket client = listening.accept();
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
            accepted(client, upstream);
            thread(() -> pump(client, upstream));
            thread(() -> pump(upstream, client));
        }
    }

    private synchronized void accepted(Socket client, Socket upstream) {
        clients.add(client);
        servers.add(upstream);
        if (!cut.isEmpty()) {
            cameBack = true;
            List<Socket> old = List.copyOf(cut);
            cut.clear();
            thread(() -> {
                Thread.sleep(UNNOTICED_MILLIS);
                old.forEach(CutCable::close);
            });
        }
    }

    /** Hands on what comes; where the client is gone the other side is not told. */
    private void pump(Socket from, Socket to) throws IOException {
        byte[] bytes = new byte[8192];
        for (int n = from.getInputStream().read(bytes);
                n >= 0;
                n = from.getInputStream().read(bytes)) {
            to.getOutputStream().write(bytes, 0, n);
            to.getOutputStream().flush();
        }
        if (!isCut(to)) {
            close(to);
        }
    }

    private synchronized boolean isCut(Socket socket) {
        return cut.contains(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        listening.close();
        cut.forEach(CutCable::close);
        servers.forEach(CutCable::close);
        clients.forEach(CutCable::close);
    }
}
