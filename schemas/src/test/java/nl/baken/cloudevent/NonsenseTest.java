package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about fields that make no sense together, broken and kept. */
class NonsenseTest {

    @ParameterizedTest
    @MethodSource({"project", "stakeholders", "outcome", "steering", "identity", "dialogue", "market"})
    void shouldRefuseWhatMakesNoSenseAndAcceptWhatDoes(String name, String nonsense, List<String> found, String sense) {
        // When
        Read refused = CloudEventJson.read(Sample.event(name, nonsense));
        Read accepted = CloudEventJson.read(Sample.event(name, sense));

        // Then
        assertThat(((Read.Refused) refused).problems())
                .extracting(problem -> problem.field() + " " + problem.reason())
                .isEqualTo(found);
        assertThat(accepted).isInstanceOf(Read.Accepted.class);
    }

    static Stream<Arguments> project() {
        return Stream.of(
                rule("ProfileChanged", "{'profile':{}}", "data.profile NOTHING_SAID", "{'profile':{'inBudget':false}}"),
                rule(
                        "ProfileChanged",
                        "{'profile':{},'title':'t','reportedToSteeringGroup':true}",
                        "data.reportedToSteeringGroup NOT_APPLICABLE",
                        "{'profile':{},'scopeChange':'PURPOSE','reportedToSteeringGroup':true}"),
                rule(
                        "ProfileChanged",
                        "{'profile':{'personalData':false,'specialCategories':['HEALTH']}}",
                        "data.profile.personalData CONTRADICTION",
                        "{'profile':{'personalData':false,'specialCategories':[]}}"),
                rule(
                        "PhaseEntered",
                        "{'phase':'IDEA','closure':'SHELVED'}",
                        "data.closure NOT_APPLICABLE",
                        "{'phase':'CLOSED','closure':'SHELVED'}"),
                rule(
                        "MilestonePlanned",
                        "{'milestoneId':'m','name':'n'}",
                        "data.due MISSING",
                        "{'milestoneId':'m','name':'n','change':'MISSED'}"),
                rule(
                        "UnknownIdentified",
                        "{'unknownId':'u','question':'q','discipline':'USER','criticality':5,'dependsOn':['u']}",
                        "data.dependsOn SELF_REFERENCE",
                        "{'unknownId':'u','question':'q','discipline':'USER','criticality':5,'dependsOn':['v']}"),
                rule(
                        "SafeguardRecorded",
                        "{'kind':'DPIA','status':'COMPLETED','validUntil':'2024-03-30'}",
                        "data.validUntil END_BEFORE_START",
                        "{'kind':'DPIA','status':'COMPLETED','validUntil':'2024-03-31'}"),
                rule(
                        "SafeguardRecorded",
                        "{'kind':'DPIA','status':'SKIPPED','validUntil':'2024-03-31'}",
                        "data.validUntil NOT_APPLICABLE",
                        "{'kind':'DPIA','status':'SKIPPED'}"),
                rule(
                        "LearningRecorded",
                        "{'share':'WORK','kind':'LESSON','reusedFrom':'p1'}",
                        "data.reusedFrom SELF_REFERENCE",
                        "{'share':'WORK','kind':'LESSON','reusedFrom':'p2'}"));
    }

    static Stream<Arguments> stakeholders() {
        return Stream.of(
                rule(
                        "StakeholderFeedbackReceived",
                        "{'group':'STAFF','sentiment':0,'concerns':['Illegal practices']}",
                        "data.concerns[0] ILLEGAL_NAME",
                        "{'group':'STAFF','sentiment':0,'concerns':['illegal_practices']}"),
                rule(
                        "StakeholderFeedbackReceived",
                        "{'group':'STAFF','sentiment':1,'kind':'COMPLAINT'}",
                        "data.sentiment CONTRADICTION",
                        "{'group':'STAFF','sentiment':0,'kind':'COMPLAINT'}"));
    }

    static Stream<Arguments> outcome() {
        String measured = "{'indicatorId':'i','name':'n','family':'COST','level':'OUTCOME',";
        return Stream.of(
                rule(
                        "IndicatorMeasured",
                        measured + "'moment':'BASELINE','value':1,'standardDeviation':1}",
                        "data.sampleSize MISSING",
                        measured + "'moment':'BASELINE','value':1,'standardDeviation':1,'sampleSize':2}"),
                rule(
                        "IndicatorMeasured",
                        measured + "'moment':'BASELINE','note':'n','standardDeviation':1,'sampleSize':1}",
                        "data.value MISSING, data.standardDeviation CONTRADICTION",
                        measured + "'moment':'BASELINE','value':1,'standardDeviation':0,'sampleSize':1}"),
                rule(
                        "IndicatorMeasured",
                        measured + "'moment':'CLAIMED','value':1,'sampleSize':3}",
                        "data.sampleSize NOT_APPLICABLE",
                        measured + "'moment':'CLAIMED','value':1}"),
                rule(
                        "IndicatorMeasured",
                        measured + "'moment':'BASELINE','judgement':1}",
                        "data.judgement NOT_APPLICABLE",
                        measured + "'moment':'BASELINE'}"),
                rule(
                        "AdoptionRecorded",
                        "{'adopter':'a','status':'SCALED_UP','growthFactor':0.5}",
                        "data.growthFactor CONTRADICTION",
                        "{'adopter':'a','status':'SCALED_BACK','growthFactor':0.5}"),
                rule(
                        "CostRecorded",
                        "{'amount':1,'kind':'INTERNAL_HOURS','basis':'ACTUAL','supplier':'s','contractType':'FREE'}",
                        "data.supplier NOT_APPLICABLE, data.contractType NOT_APPLICABLE",
                        "{'amount':1,'kind':'INTERNAL_HOURS','basis':'ACTUAL','hours':8}"),
                rule(
                        "CostRecorded",
                        "{'amount':1,'kind':'OUT_OF_POCKET','basis':'ACTUAL','hours':8}",
                        "data.hours NOT_APPLICABLE",
                        "{'amount':1,'kind':'OUT_OF_POCKET','basis':'ACTUAL','supplier':'s'}"),
                rule(
                        "BudgetChanged",
                        "{'change':'WITHDRAWN','budget':1}",
                        "data.budget CONTRADICTION",
                        "{'change':'WITHDRAWN','budget':0}"),
                rule(
                        "BudgetChanged",
                        "{'change':'APPROVED','budget':0}",
                        "data.budget CONTRADICTION",
                        "{'change':'APPROVED','budget':0.01}"));
    }

    static Stream<Arguments> steering() {
        return Stream.of(
                rule(
                        "SteeringDecisionTaken",
                        "{'decision':'GO','resumeCondition':'c','resumeOn':'2024-05-01'}",
                        "data.resumeCondition NOT_APPLICABLE, data.resumeOn NOT_APPLICABLE",
                        "{'decision':'HOLD'}"),
                rule(
                        "SteeringDecisionTaken",
                        "{'decision':'HOLD','resumeCondition':'c','resumeOn':'2024-03-30'}",
                        "data.resumeOn END_BEFORE_START",
                        "{'decision':'HOLD','resumeCondition':'c','resumeOn':'2024-04-30'}"),
                rule(
                        "SteeringDecisionTaken",
                        "{'decision':'NO_GO','conditions':['a DPIA']}",
                        "data.conditions NOT_APPLICABLE",
                        "{'decision':'GO','conditions':['a DPIA']}"),
                rule(
                        "AlertOwned",
                        "{'fingerprint':'f','until':'2024-03-29'}",
                        "data.until END_BEFORE_START",
                        "{'fingerprint':'f','until':'2024-03-30'}"),
                rule(
                        "SteeringMeetingHeld",
                        "{'present':3,'invited':2}",
                        "data.present CONTRADICTION",
                        "{'present':2,'invited':2}"),
                rule(
                        "SteeringMeetingHeld",
                        "{'questionsAsked':0,'askedAboutModel':true}",
                        "data.askedAboutModel CONTRADICTION",
                        "{'questionsAsked':1,'askedAboutModel':true}"),
                rule(
                        "SteeringMeetingHeld",
                        "{'status':'CANCELLED','present':1,'questionsAsked':1}",
                        "data.present CONTRADICTION, data.questionsAsked CONTRADICTION",
                        "{'status':'CANCELLED','present':0,'invited':5}"),
                rule(
                        "AlertSilenced",
                        "{'fingerprint':'f','until':'2024-03-31T12:00:00Z','reason':'r'}",
                        "data.until END_BEFORE_START",
                        "{'fingerprint':'f','until':'2024-03-31T12:00:00.001Z','reason':'r'}"),
                rule(
                        "RiskAccepted",
                        "{'risk':'Corruption','until':'2024-03-29','grounds':'g'}",
                        "data.until END_BEFORE_START, data.risk ILLEGAL_NAME",
                        "{'risk':'corruption','until':'2024-03-30','grounds':'g'}"));
    }

    static Stream<Arguments> identity() {
        return Stream.of(
                rule(
                        "EventWithdrawn",
                        "{'withdrawnEventId':'e1'}",
                        "data.withdrawnEventId SELF_REFERENCE",
                        "{'withdrawnEventId':'e2'}"),
                rule(
                        "EventDeleted",
                        "{'deletedSource':'urn:nld:oin:1','ground':'ORDER'}",
                        "data.deletedEventId MISSING",
                        "{'ground':'ORDER'}"),
                rule(
                        "ProjectRenamed",
                        "{'newProjectId':'p1','formerProjectId':'p2'}",
                        "data.formerProjectId CONTRADICTION, data.newProjectId SELF_REFERENCE",
                        "{'newProjectId':'p2'}"),
                rule("ProjectMerged", "{}", "data.intoProjectId MISSING", "{'mergedProjectId':'p2'}"));
    }

    static Stream<Arguments> dialogue() {
        return Stream.of(
                rule(
                        "ValueRated",
                        "{'level':'NONE','valueTypes':['LEARNING'],'raterRole':'researcher'}",
                        "data.valueTypes NOT_APPLICABLE",
                        "{'level':'LIMITED','valueTypes':['LEARNING'],'raterRole':'researcher'}"),
                rule(
                        "DynamicAssessmentHeld",
                        "{'groups':['STAFF'],'newConcerns':['Stress'],'agreements':[{'agreementId':'a','text':'t'},"
                                + "{'agreementId':'a','text':'u','due':'2024-03-30'}],'next':'2024-03-30'}",
                        "data.newConcerns[0] ILLEGAL_NAME, data.agreements[1].agreementId DUPLICATE,"
                                + " data.agreements[1].due END_BEFORE_START, data.next END_BEFORE_START",
                        "{'groups':['STAFF'],'newConcerns':['loss_of_stability'],'agreements':[{'agreementId':'a',"
                            + "'text':'t'},{'agreementId':'b','text':'u','due':'2024-03-31'}],'next':'2024-06-30'}"),
                rule(
                        "QuestionAsked",
                        "{'questionId':'q','kind':'DISPUTE','question':'Is that so?'}",
                        "data.fingerprint MISSING",
                        "{'questionId':'q','kind':'DISPUTE','rule':'r','question':'Is that so?'}"),
                rule(
                        "QuestionAsked",
                        "{'questionId':'q','aboutEventId':'e2','question':'Is that so?'}",
                        "data.aboutSource MISSING",
                        "{'questionId':'q','question':'Is that so?'}"),
                rule(
                        "QuestionRaised",
                        "{'questionId':'q','cause':'SHARED_LAW'}",
                        "data.shared MISSING, data.projects MISSING",
                        "{'questionId':'q','cause':'SHARED_LAW','shared':'Wmo','projects':2}"),
                rule(
                        "QuestionRaised",
                        "{'questionId':'q','cause':'EXPECTATION','projects':2}",
                        "data.projects NOT_APPLICABLE",
                        "{'questionId':'q','cause':'EXPECTATION','rule':'r'}"));
    }

    static Stream<Arguments> market() {
        return Stream.of(
                rule(
                        "ProcurementProgressed",
                        "{'procurementId':'p','stage':'AWARDED','tenderFrom':'2024-03-02','tenderUntil':'2024-03-01'}",
                        "data.tenderUntil END_BEFORE_START",
                        "{'procurementId':'p','stage':'AWARDED','tenderFrom':'2024-03-01','tenderUntil':'2024-03-01'}"),
                rule(
                        "DependencyDeclared",
                        "{'dependencyId':'d','kind':'KEY_PERSON','onWhat':'w','supplier':'s'}",
                        "data.supplier NOT_APPLICABLE",
                        "{'dependencyId':'d','kind':'VENDOR','onWhat':'w','supplier':'s'}"));
    }

    private static Arguments rule(String name, String nonsense, String found, String sense) {
        return Arguments.of(name, nonsense, List.of(found.split(", ")), sense);
    }
}
