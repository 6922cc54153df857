package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.validation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sender is told when an event is refused. */
class RefusalTest {

    @ParameterizedTest
    @MethodSource({"documents", "envelopes", "values"})
    void shouldReportWhatWasFoundAndWhatWasExpected(String json, String... messages) {
        // When
        Read read = CloudEventJson.read(Sample.json(json));

        // Then
        assertThat(read).isInstanceOf(Read.Refused.class);
        assertThat(((Read.Refused) read).problems())
                .extracting(Violation::message)
                .containsExactly(messages);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                told("[1]", "found a list of 1 items, expected one JSON object (MALFORMED_JSON)"),
                told("", "found nothing, expected one JSON object (MALFORMED_JSON)"),
                told(
                        "{'a':1,'a':2}",
                        "found Duplicate field 'a' at column 11, expected one JSON object (MALFORMED_JSON)"),
                told(
                        "{} {}",
                        "found something after the object at column 4, expected one JSON object (MALFORMED_JSON)"),
                told(
                        "{'a':NaN}",
                        "found Non-standard token 'NaN' at column 9, expected one JSON object (MALFORMED_JSON)"));
    }

    static Stream<Arguments> envelopes() {
        return Stream.of(
                told(
                        "{}",
                        missing("type", "a type such as nl.baken.PhaseEntered.v1"),
                        id(),
                        source(),
                        subject(),
                        time()),
                told(
                        Sample.event("PhasEntered", "{'phase':'IDEA'}"),
                        "type: found \"nl.baken.PhasEntered.v1\", expected nl.baken.PhaseEntered.v1, the closest type"
                                + " (UNKNOWN_TYPE)"),
                told(
                        "{'type':'nl.baken.PhaseEntered.v1','id':'','source':'jira','subject':'p"
                                + " 1','time':'yesterday'}",
                        "time: found \"yesterday\", expected an RFC 3339 time such as 2026-03-31T12:00:00Z"
                                + " (NOT_A_TIME)",
                        missing("data", "an object with the fields of PhaseEntered"),
                        "id: found \"\", expected a text that is not blank (BLANK)",
                        "source: found \"jira\", expected a text that matches urn:\\S+|https?://\\S+ (PATTERN)",
                        "subject: found \"p 1\", expected a text that matches [A-Za-z0-9][A-Za-z0-9._:/-]* (PATTERN)"),
                told(
                        with("'specversion':'0.3','datacontenttype':'text/xml'"),
                        "specversion: found \"0.3\", expected 1.0 or nothing (UNSUPPORTED)",
                        "datacontenttype: found \"text/xml\", expected application/json or nothing (UNSUPPORTED)"),
                told(
                        with("'recordtime':'2024-03-31T12:00:00Z'"),
                        "recordtime: found an extension named \"recordtime\", expected recordedtime, or a name that"
                                + " cannot be mistaken for it (ILLEGAL_NAME)"),
                told(
                        with("'recordedTime':'2024-03-31T12:00:00Z'"),
                        "recordedTime: found an extension named \"recordedTime\", expected lower-case letters and"
                                + " digits; did you mean recordedtime? (ILLEGAL_NAME)"),
                told(
                        with("'reporter':'jan@voorbeeld.nl'"),
                        "reporter: found a text of 16 characters, expected no e-mail address: a pseudonym, a role or"
                                + " no name (PERSONAL_DATA)"),
                told(
                        with("'x':{},'y':1.5"),
                        "x: found an object, expected true or false or a whole number or a text of at most 500"
                                + " characters (WRONG_TYPE)",
                        "y: found 1.5, expected true or false or a whole number or a text of at most 500 characters"
                                + " (WRONG_TYPE)"),
                told(
                        with("'recordedtime':'2024-03-30T11:59:59Z'"),
                        "time: found 2024-03-31T12:00:00Z, expected at most a day after it was recorded,"
                                + " 2024-03-30T11:59:59Z (FUTURE)"),
                told(
                        "{'type':'nl.baken.ClockTicked.v1','time':'2024-03-31T12:00:00Z','subject':'p1','data':{'at':'2024-03-31T12:00:01Z'}}",
                        "subject: found an attribute of that name, expected no more than a time (UNKNOWN_FIELD)",
                        "data.at: found 2024-03-31T12:00:01Z, expected the same as time (CONTRADICTION)"),
                told(
                        "{'type':'nl.baken.RunActivated.v1','time':'2024-03-31T12:00:00Z','subject':'p1','data':{'run':{'name':'a"
                            + " b','applicationId':'x','model':{'id':'m','version':'1','digest':'d'},'software':'1',"
                            + "'stateFormat':1},'activatedBy':'jan@voorbeeld.nl'}}",
                        "id: found nothing, expected a text of at most 200 characters that matches"
                                + " [A-Za-z0-9][A-Za-z0-9._:/-]* (MISSING)",
                        "subject: found an attribute of that name, expected no more than id, source, time and data:"
                                + " RunActivated is of no project (UNKNOWN_FIELD)",
                        "data.run.name: found \"a b\", expected a text that matches [a-zA-Z0-9_-]+ (PATTERN)",
                        "data.activatedBy: found a text of 16 characters, expected no e-mail address: a pseudonym, a"
                                + " role or no name (PERSONAL_DATA)"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                told(
                        Sample.event(
                                "UnknownIdentified",
                                "{'unknownId':'u1','question':'"
                                    + " ','discipline':'TECH','criticality':7,'dependsOn':['a','a',3],'costToTest':1.005,'due':'2024-02-30','unkownId':1}"),
                        "data.discipline: found \"TECH\", expected one of TECHNOLOGY, BUSINESS_MODEL, USER, LEGAL"
                                + " (UNKNOWN_SYMBOL)",
                        "data.dependsOn[2]: found 3, expected a text of at most 128 characters (WRONG_TYPE)",
                        "data.costToTest: found 1.005, expected a number with at most 2 decimals from 0 to 10000000000"
                                + " (TOO_PRECISE)",
                        "data.due: found \"2024-02-30\", expected a date such as 2026-03-31 (NOT_A_DATE)",
                        "data.unkownId: found a field of that name, expected unknownId, the closest field"
                                + " (UNKNOWN_FIELD)",
                        "data.question: found a text of 1 characters, expected a text that is not blank (BLANK)",
                        "data.criticality: found 7, expected a whole number from 1 to 5 (OUT_OF_RANGE)",
                        "data.dependsOn[1]: found a again, expected each item once (DUPLICATE)"),
                told(
                        Sample.event(
                                "CostRecorded",
                                "{'amount':1e999999999,'kind':'UNKNOWN','basis':'ACTUAL','hours':1e999}"),
                        "data.amount: found 1E+999999999, expected a number with at most 2 decimals from 0 to"
                                + " 10000000000 (OUT_OF_RANGE)",
                        "data.kind: found \"UNKNOWN\", expected one of OUT_OF_POCKET, INTERNAL_HOURS (UNKNOWN_SYMBOL)",
                        "data.hours: found 1E+999, expected a number from 0 to 10000000 (OUT_OF_RANGE)"),
                told(
                        Sample.event(
                                "StakeholderFeedbackReceived",
                                "{'group':'STAFF','sentiment':3000000000,'people':2.0,'summary':17,'concerns':null}"),
                        "data.sentiment: found 3000000000, expected a whole number from -2 to 2 (OUT_OF_RANGE)",
                        "data.concerns: found null, expected a list, each item a text of at most 64 characters"
                                + " (WRONG_TYPE)",
                        "data.people: found 2.0, expected a whole number from 1 to 1000000000 (WRONG_TYPE)",
                        "data.summary: found a number, expected a text of at most 4000 characters (WRONG_TYPE)"),
                told(
                        Sample.event(
                                "ProjectRegistered",
                                "{'organisationId':'o','title':'t','steeringGroupId':'s','startedOn':'2024-01-02','profile':{'plannedEnd':'2024-01-01','trl':3}}"),
                        "data.profile.trl: found a field of that name, expected one of domain, innovationType,"
                            + " degrees, technologyReadinessLevel, orientation, valueTypes, structural, personalData,"
                            + " decisionsAboutPersons, usesModel, automationLevel, peopleAffected, vulnerablePeople,"
                            + " reversibility, perspective, marketParty, visibility, inBudget, problemTags, budget,"
                            + " plannedEnd, programme, managerRole, officialClient, politicalClient,"
                            + " specialCategories, sensitiveFeatures, costBearer, beneficiary, fitsResources,"
                            + " fitsProcesses (UNKNOWN_FIELD)",
                        "data.profile.plannedEnd: found 2024-01-01, expected a date not before startedOn, 2024-01-02"
                                + " (END_BEFORE_START)"),
                told(
                        Sample.event("PhaseEntered", "{'phase':'CLOSED','closure':'DONE'}"),
                        "data.closure: found \"DONE\", expected one of COMPLETED, STOPPED, SHELVED (UNKNOWN_SYMBOL)"),
                told(
                        Sample.event("PhaseEntered", "{'phase':'ideas','note':'half \\ud83d'}"),
                        "data.phase: found \"ideas\", expected one of IDEA, DEVELOPMENT, IMPLEMENTATION, SCALING,"
                                + " CLOSED; did you mean IDEA? (UNKNOWN_SYMBOL)",
                        "data.note: found a text of 6 characters, expected a text without NUL and half characters"
                                + " (NOT_TEXT)"));
    }

    @Test
    void shouldRefuseWhatIsTooLargeOrNoUtf8() {
        // Given
        byte[] latin1 =
                Sample.event("PhaseEntered", "{'phase':'IDEA','note':'één'}").getBytes(StandardCharsets.ISO_8859_1);
        String large = " ".repeat(CloudEventJson.MAX_BYTES + 1);

        // When
        List<Read> reads = List.of(
                CloudEventJson.read(latin1),
                CloudEventJson.read(large),
                CloudEventJson.read(large.getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(reads)
                .extracting(read -> ((Read.Refused) read).problems().get(0).message())
                .containsExactly(
                        "found bytes that are not characters, expected text in UTF-8 (NOT_UTF8)",
                        "found 1048577 characters, expected at most 1 MiB (TOO_LARGE)",
                        "found 1048577 bytes, expected at most 1 MiB (TOO_LARGE)");
    }

    private static Arguments told(String json, String... messages) {
        return Arguments.of(json, messages);
    }

    private static String with(String attributes) {
        return Sample.attributes(
                "'id':'e1','source':'urn:x','subject':'p1','time':'2024-03-31T12:00:00Z'," + attributes);
    }

    private static String missing(String field, String expected) {
        return field + ": found nothing, expected " + expected + " (MISSING)";
    }

    private static String id() {
        return missing("id", "a text of at most 200 characters");
    }

    private static String source() {
        return missing("source", "a text of at most 200 characters that matches urn:\\S+|https?://\\S+");
    }

    private static String subject() {
        return missing("subject", "a text of at most 128 characters that matches [A-Za-z0-9][A-Za-z0-9._:/-]*");
    }

    private static String time() {
        return missing("time", "an RFC 3339 time such as 2026-03-31T12:00:00Z");
    }
}
