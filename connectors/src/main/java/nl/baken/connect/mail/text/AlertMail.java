package nl.baken.connect.mail.text;

import java.util.List;

/**
 * What a mail says, in the language of its readers. Every text is one line without control characters, and not escaped for anything.
 *
 * @param language {@code nl} or {@code en}
 * @param subject short: the project and how it stands
 * @param project its title
 * @param status how it stands, in a few words
 * @param colour of the status, as HTML has it; says nothing that the status does not
 * @param summary one sentence
 * @param urgency by when somebody has to look at it, or that nobody has to; empty when it is closed
 * @param sections why now, the reasons, what to do; those that have something in them
 * @param facts since when, days, who
 * @param link where there is more, an address; null when there is none
 * @param linkName what the link is called
 * @param footer why the reader gets this
 */
public record AlertMail(
        String language,
        String subject,
        String project,
        String status,
        String colour,
        String summary,
        String urgency,
        List<Section> sections,
        List<Fact> facts,
        String link,
        String linkName,
        List<String> footer) {}
