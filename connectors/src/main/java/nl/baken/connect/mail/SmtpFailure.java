package nl.baken.connect.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import nl.baken.output.text.Line;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a mail was not taken.
 *
 * @param forGood whether the server will never take it: it answered 5xx about this mail or its reader, and not about who sends
 * @param why for people
 */
record SmtpFailure(boolean forGood, String why) {

    private static final int LONGEST = 300;

    /**
     * What an exception of the client says. That the server does not let us in, or is not there, is never for good: the alerts wait
     * until it is mended.
     */
    static SmtpFailure of(MessagingException failed) {
        Optional<Integer> code = code(failed);
        String said = Line.of(innermost(failed), LONGEST);
        if (failed instanceof AuthenticationFailedException) {
            return new SmtpFailure(
                    false, "the server does not accept " + MailConfig.USER + " or its password: " + said);
        }
        return code.map(answer -> new SmtpFailure(answer >= 500, said)).orElseGet(() -> new SmtpFailure(false, said));
    }

    /** The answer of the server, by the first part of the failure that has one; that about a reader says more than that about all. */
    private static Optional<Integer> code(MessagingException failed) {
        Exception part = failed;
        Optional<Integer> found = Optional.empty();
        while (part instanceof MessagingException whole) {
            if (whole instanceof SMTPAddressFailedException address) {
                return Optional.of(address.getReturnCode());
            }
            if (found.isEmpty() && whole instanceof SMTPSendFailedException sending) {
                found = Optional.of(sending.getReturnCode());
            }
            if (found.isEmpty() && whole instanceof SMTPSenderFailedException sender) {
                found = Optional.of(sender.getReturnCode());
            }
            part = whole.getNextException();
        }
        return found;
    }

    private static String innermost(MessagingException failed) {
        Throwable part = failed;
        while (part instanceof MessagingException whole && whole.getNextException() != null) {
            part = whole.getNextException();
        }
        return part instanceof MessagingException
                ? String.valueOf(part.getMessage())
                : failed.getMessage() + ": " + part;
    }
}
