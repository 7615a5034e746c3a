package io.kempt.jobs.tell;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/** Mailboxes, by SMTP. */
final class Email implements Channel {
    private static final String CHARSET = "UTF-8";

    @Override
    public String name() {
        return "email";
    }

    @Override
    public boolean isMail() {
        return true;
    }

    @Override
    public void send(Notification to, Digest digest, Map<String, String> environment, Web web, Instant now)
            throws UntoldException {
        if (to.mail().isEmpty()) {
            throw new UntoldException("it has no server");
        }
        MailSettings mail = to.mail().get();
        String password = to.secret().isPresent() ? to.secret().get().read(environment) : "";
        try {
            Session session = Session.getInstance(properties(mail, web));
            MimeMessage message = message(session, mail, digest, now);
            if (mail.user().isEmpty()) {
                Transport.send(message);
            } else {
                Transport.send(message, mail.user(), password);
            }
        } catch (SendFailedException refused) {
            throw new UntoldException(refusal(refused, mail.recipients().size()));
        } catch (MessagingException failed) {
            throw new UntoldException(reason(failed, mail));
        }
    }

    private static Properties properties(MailSettings mail, Web web) throws UntoldException {
        String millis = Long.toString(web.timeout().toMillis());
        Properties of = new Properties();
        of.put("mail.transport.protocol", "smtp");
        of.put("mail.smtp.host", mail.server());
        of.put("mail.smtp.port", Integer.toString(mail.port()));
        of.put("mail.smtp.auth", Boolean.toString(!mail.user().isEmpty()));
        of.put("mail.smtp.connectiontimeout", millis);
        of.put("mail.smtp.timeout", millis);
        of.put("mail.smtp.writetimeout", millis);
        of.put("mail.smtp.sendpartial", "true");
        if (mail.security() != MailSettings.Security.NONE) {
            boolean ssl = mail.security() == MailSettings.Security.SSL;
            of.put("mail.smtp.ssl.enable", Boolean.toString(ssl));
            of.put("mail.smtp.starttls.enable", Boolean.toString(!ssl));
            of.put("mail.smtp.starttls.required", Boolean.toString(!ssl));
            of.put("mail.smtp.ssl.checkserveridentity", "true");
            of.put("mail.smtp.ssl.socketFactory", trusted().getSocketFactory());
        }
        return of;
    }

    /** Trusts whom this Java trusts. */
    private static SSLContext trusted() throws UntoldException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException without) {
            throw new UntoldException("this Java has no list of trusted certificates");
        }
    }

    private static MimeMessage message(Session session, MailSettings mail, Digest digest, Instant now)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(mail.from()));
        for (String recipient : mail.recipients()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(digest.title(), CHARSET);
        message.setText(digest.text() + "\n", CHARSET);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(now));
        return message;
    }

    private static String refusal(SendFailedException refused, int recipients) {
        int invalid = refused.getInvalidAddresses() == null ? 0 : refused.getInvalidAddresses().length;
        return invalid == 0
                ? "the server refused it"
                : "the server refused " + invalid + " of " + recipients + " recipients";
    }

    /** What servers say may quote the log-in, so that words of our own stand for it. */
    private static String reason(MessagingException failed, MailSettings mail) {
        if (failed instanceof AuthenticationFailedException) {
            return "the server refused the user or the password";
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.SocketTimeoutException) {
                return "the server did not answer in time";
            }
            if (cause instanceof java.net.ConnectException || cause instanceof java.net.UnknownHostException) {
                return "the server could not be reached";
            }
            if (cause instanceof javax.net.ssl.SSLException) {
                return "no safe connection: the server's certificate is not trusted or fits it not";
            }
        }
        return mail.security() == MailSettings.Security.STARTTLS
                ? "the server broke off, or does not offer STARTTLS"
                : "the server broke off";
    }
}
