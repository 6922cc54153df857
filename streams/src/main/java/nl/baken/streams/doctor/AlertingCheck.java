package nl.baken.streams.doctor;

import java.util.List;
import java.util.Optional;
import nl.baken.streams.settings.Settings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;

/** Whether anybody tells steering groups, once somebody has. */
final class AlertingCheck {

    private static final String SUBJECT = "alerting";

    private AlertingCheck() {}

    static List<Finding> of(Admin admin, Settings settings) {
        String group = settings.alertId();
        Optional<GroupListing> listed = Answers.of(admin.listGroups().all()).stream()
                .filter(each -> each.groupId().equals(group))
                .findFirst();
        if (listed.isEmpty()) {
            return List.of(Finding.ok(SUBJECT, "no steering group has been told anything yet"));
        }
        int members = members(admin, listed.get());
        return List.of(
                members > 0
                        ? Finding.ok(SUBJECT, members + " members of group " + group + " tell steering groups")
                        : Finding.warning(
                                SUBJECT,
                                "steering groups are told nothing: group " + group + " has no members",
                                "start it: baken run, or baken run --applications alert"));
    }

    private static int members(Admin admin, GroupListing group) {
        List<String> named = List.of(group.groupId());
        return group.type().filter(GroupType.STREAMS::equals).isPresent()
                ? Answers.of(admin.describeStreamsGroups(named).all())
                        .get(group.groupId())
                        .members()
                        .size()
                : Answers.of(admin.describeConsumerGroups(named).all())
                        .get(group.groupId())
                        .members()
                        .size();
    }
}
