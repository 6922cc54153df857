package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about who acted, about imports, and about what is in every partition: broken and kept. */
class ControlEventTest {

    @ParameterizedTest
    @MethodSource({"acts", "imports", "partitions"})
    void shouldRefuseWhatMakesNoSenseAndAcceptWhatDoes(String nonsense, List<String> found, String sense) {
        // When
        Read refused = CloudEventJson.read(Sample.json(nonsense));
        Read accepted = CloudEventJson.read(Sample.json(sense));

        // Then
        assertThat(((Read.Refused) refused).problems())
                .extracting(problem -> problem.field() + " " + problem.reason())
                .isEqualTo(found);
        assertThat(accepted).isInstanceOf(Read.Accepted.class);
    }

    static Stream<Arguments> acts() {
        return Stream.of(
                rule(
                        of("AlertAcknowledged", "'signin':'DELIVERY_LINK'", "{'fingerprint':'f'}"),
                        "delivery MISSING",
                        of("AlertAcknowledged", "'signin':'DELIVERY_LINK','delivery':'d1'", "{'fingerprint':'f'}")),
                rule(
                        of("AlertAcknowledged", "'signin':'ACCOUNT','delivery':'d1'", "{'fingerprint':'f'}"),
                        "delivery NOT_APPLICABLE",
                        of("AlertAcknowledged", "'signin':'ACCOUNT','actor':'a7'", "{'fingerprint':'f'}")),
                rule(
                        of("SteeringDecisionTaken", "'signin':'DELIVERY_LINK','delivery':'d1'", "{'decision':'GO'}"),
                        "signin CONTRADICTION",
                        of("SteeringDecisionTaken", "'signin':'ACCOUNT'", "{'decision':'GO'}")),
                rule(
                        of(
                                "RiskAccepted",
                                "'signin':'DELIVERY_LINK','delivery':'d1'",
                                "{'risk':'corruption','until':'2024-05-01','grounds':'g'}"),
                        "signin CONTRADICTION",
                        of(
                                "RiskAccepted",
                                "'signin':'COMMAND_LINE'",
                                "{'risk':'corruption','until':'2024-05-01','grounds':'g'}")),
                rule(
                        of("PhaseEntered", "'actor':'jan@voorbeeld.nl','signin':'BADGE'", "{'phase':'IDEA'}"),
                        "signin UNKNOWN_SYMBOL, actor PERSONAL_DATA",
                        of("PhaseEntered", "'actor':'a7','organisation':'00000001002220647000'", "{'phase':'IDEA'}")));
    }

    static Stream<Arguments> imports() {
        String started = "{'events':2,'firstDay':'2023-02-01','lastDay':'2023-03-01','digest':'0b7f'}";
        return Stream.of(
                rule(
                        of(
                                "ImportStarted",
                                "'traceparent':'00'",
                                "{'events':2,'firstDay':'2023-02-01','lastDay':'2023-01-31','digest':'0b7f'}"),
                        "import MISSING, data.lastDay END_BEFORE_START",
                        of("ImportStarted", "'import':'i1'", started)),
                rule(
                        of("ImportEnded", "'traceparent':'00'", "{'events':0,'digest':'0b7f'}"),
                        "data.events OUT_OF_RANGE, import MISSING",
                        of("ImportEnded", "'import':'i1'", "{'events':2,'digest':'0b7f'}")));
    }

    static Stream<Arguments> partitions() {
        String model = "'model':{'id':'m','version':'1','digest':'d'}";
        return Stream.of(
                rule(
                        everywhere(
                                "HistogramPublished",
                                "{'classId':'c','subject':'GOING_LIVE','bins':[{'count':1},{'fromDays':7,'count':-1},{'fromDays':7,'count':1},{'count':2}]}"),
                        "data.bins[1].count OUT_OF_RANGE, data.bins[2].fromDays CONTRADICTION, data.bins[3].fromDays"
                                + " MISSING",
                        everywhere(
                                "HistogramPublished",
                                "{'classId':'c','subject':'GOING_LIVE','bins':[{'count':1},{'fromDays':7,'count':1}]}")),
                rule(
                        everywhere(
                                "RunActivated",
                                "{'run':{'name':'a b','applicationId':'x'," + model
                                        + ",'software':'0.1.0','stateFormat':0},'activatedBy':'board'}"),
                        "data.run.name PATTERN, data.run.stateFormat OUT_OF_RANGE",
                        everywhere(
                                "RunActivated",
                                "{'run':{'name':'a','applicationId':'x'," + model
                                        + ",'software':'0.1.0','stateFormat':1},'activatedBy':'board'}")));
    }

    private static String of(String name, String attributes, String data) {
        return "{'type':'nl.baken." + name + ".v1','id':'e1','source':'urn:nld:oin:1','subject':'p1',"
                + "'time':'2024-03-31T12:00:00Z'," + attributes + ",'data':" + data + "}";
    }

    private static String everywhere(String name, String data) {
        return "{'type':'nl.baken." + name + ".v1','id':'c1','source':'urn:baken:control',"
                + "'time':'2024-03-31T12:00:00Z','data':" + data + "}";
    }

    private static Arguments rule(String nonsense, String found, String sense) {
        return Arguments.of(nonsense, List.of(found.split(", ")), sense);
    }
}
