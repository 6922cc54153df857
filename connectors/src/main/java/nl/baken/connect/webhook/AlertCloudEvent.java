package nl.baken.connect.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import nl.baken.cloudevent.RecordJson;
import nl.baken.connect.delivery.DeliveryId;
import nl.baken.output.SteeringAlert;

/**
 * A step of an alert as one CloudEvent 1.0 in structured JSON: its id is that of the step, its time that of the log.
 *
 * @param source the CloudEvents attribute of that name: the URN of the sending installation
 */
record AlertCloudEvent(String source) {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";
    static final String TYPE = "nl.baken.SteeringAlert.v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    WebhookDelivery of(SteeringAlert alert) {
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("type", TYPE)
                .put("id", alert.getStepId())
                .put("source", source)
                .put("subject", alert.getProject().getProjectId())
                .put("time", alert.getAt().toString())
                .put("partitionkey", alert.getSteeringGroupId())
                .put("datacontenttype", "application/json");
        event.putRawValue("data", new RawValue(RecordJson.write(alert)));
        try {
            return new WebhookDelivery(DeliveryId.of(alert), JSON.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Alert step " + alert.getStepId() + " cannot be written as JSON", e);
        }
    }
}
