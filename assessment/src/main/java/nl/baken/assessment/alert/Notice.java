package nl.baken.assessment.alert;

import nl.baken.indicator.AlertSeverity;
import nl.baken.indicator.Text;

/** Whether a step is sent to people, and why. */
final class Notice {

    static final Text LOWERED = new Text(
            "Minder dringend geworden: staat in het overzicht, wordt niet verstuurd.",
            "Became less urgent: it is in the inbox and is not sent.");

    private static final Text INFORMATION = new Text(
            "Ter informatie: staat in het overzicht, wordt niet verstuurd.",
            "For information: it is in the inbox and is not sent.");

    private Notice() {}

    /** What is for information only waits in the inbox. */
    static boolean isSent(AlertSeverity severity) {
        return severity != AlertSeverity.INFO;
    }

    static Text raised(boolean sent) {
        return sent
                ? new Text("Vraagt aandacht van de stuurgroep.", "Asks for the attention of the steering group.")
                : INFORMATION;
    }

    static Text reopened(boolean sent) {
        return sent ? new Text("Was voorbij en is weer terug.", "Was over and is back again.") : INFORMATION;
    }

    static Text over(boolean sent) {
        return sent
                ? new Text(
                        "De melding was verstuurd, dus ook dat zij voorbij is.",
                        "The alert was sent, and so is that it is over.")
                : new Text(
                        "De melding was niet verstuurd, dus ook niet dat zij voorbij is.",
                        "The alert was not sent, and neither is that it is over.");
    }
}
