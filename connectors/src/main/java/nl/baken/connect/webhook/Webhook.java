package nl.baken.connect.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.baken.connect.delivery.Answer;
import nl.baken.connect.delivery.Channel;
import nl.baken.output.SteeringAlert;
import org.apache.avro.specific.SpecificRecord;

/** The receiver: one attempt at a time, each signed anew with the time of the attempt. */
final class Webhook implements Channel {

    private final WebhookConfig config;
    private final AlertCloudEvent cloudEvent;
    private final URI url;
    private final SigningSecrets secrets;
    private final Duration patience;
    private final InstantSource clock;
    private final HttpClient client;

    Webhook(WebhookConfig config, InstantSource clock) {
        this.config = config;
        this.cloudEvent = new AlertCloudEvent(config.source());
        this.url = config.url();
        this.secrets = config.secrets();
        this.patience = config.requestTimeout();
        this.clock = clock;
        // A redirect is an answer of a receiver that has moved: where an alert goes is decided in the configuration.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.requestTimeout())
                .build();
    }

    @Override
    public boolean takes(SpecificRecord told) {
        return told instanceof SteeringAlert alert && (alert.getNotify() || config.deliversAll());
    }

    @Override
    public String receiver() {
        return config.told();
    }

    @Override
    public String toMend() {
        return "the receiver or " + WebhookConfig.URL;
    }

    /** Sends, and waits for the whole of the answer. */
    @Override
    public Answer deliver(SpecificRecord alert) throws InterruptedException {
        WebhookDelivery delivery = cloudEvent.of((SteeringAlert) alert);
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request(delivery, clock.instant()), HttpResponse.BodyHandlers.discarding());
        try {
            // The timeout of a request itself ends when the headers of the answer are there.
            HttpResponse<Void> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return HttpAnswer.of(response.statusCode(), response.headers().firstValue("Retry-After"), clock.instant());
        } catch (TimeoutException e) {
            return new Answer.Later("no answer within " + patience, Optional.empty());
        } catch (ExecutionException e) {
            return new Answer.Later(String.valueOf(e.getCause()), Optional.empty());
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(WebhookDelivery delivery, Instant at) {
        return HttpRequest.newBuilder(url)
                .header("Content-Type", AlertCloudEvent.CONTENT_TYPE)
                .header("Idempotency-Key", delivery.id())
                .header("webhook-id", delivery.id())
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", secrets.sign(delivery, at))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
    }
}
