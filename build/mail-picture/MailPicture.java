import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.baken.cloudevent.RecordJson;
import nl.baken.connect.mail.template.html.JtealertGenerated;
import nl.baken.connect.mail.text.AlertMails;
import nl.baken.connect.mail.text.Language;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.SteeringAlert;

/**
 * Writes the mail of an alert that a backtest published, in HTML, and beside it a page that shows it in a frame of 375 pixels and
 * one that measures it: OUTPUTS FILE.
 */
final class MailPicture {

    private MailPicture() {}

    public static void main(String[] args) throws IOException {
        SteeringAlert alert;
        try (var lines = Files.lines(Path.of(args[0], "steering-alerts.jsonl"))) {
            alert = lines.map(MailPicture::read)
                    .filter(step -> step.getNotify()
                            && step.getKind() == AlertKind.RISK
                            && step.getSeverity() == AlertSeverity.CRITICAL
                            && step.getReasons().size() >= 2
                            && !step.getRemedies().isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
        var mail = new AlertMails(
                        Language.NL,
                        Optional.of("https://baken.example.org/projecten/" + AlertMails.PROJECT),
                        Optional.of("baken@example.org"))
                .of(alert);
        StringOutput html = new StringOutput();
        JtealertGenerated.render(new OwaspHtmlTemplateOutput(html), null, mail);
        Path file = Path.of(args[1]);
        Files.writeString(file, html.toString());
        String frame = "<!doctype html><body style='margin:0'><iframe src='mail.html' style='border:0;width:375px;height:%s'></iframe>";
        Files.writeString(file.resolveSibling("frame.html"), frame.formatted("HEIGHTpx"));
        Files.writeString(
                file.resolveSibling("measure.html"),
                "<!doctype html><body><div id='m' style='width:375px'>" + html.toString().replaceAll("(?s)^.*<body[^>]*style=\"([^\"]*)\"[^>]*>(.*)</body>.*$", "<div style=\"$1\">$2</div>")
                        + "</div><script>document.body.dataset.height=document.getElementById('m').offsetHeight</script>");
    }

    private static SteeringAlert read(String line) {
        return (SteeringAlert) RecordJson.read(SteeringAlert.class, line).orThrow();
    }
}
