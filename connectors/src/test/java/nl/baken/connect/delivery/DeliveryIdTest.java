package nl.baken.connect.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeliveryIdTest {

    @Example
    void shouldLeaveAUsualIdAsItIs() {
        // Given
        String id = "project-1/RISK/mission_drift@1772366400000/2";

        // When
        String delivery = DeliveryId.of(id);

        // Then
        assertThat(delivery).isEqualTo(id);
    }

    @Property(tries = 300)
    void shouldGiveEveryIdAHeaderOfItsOwn(@ForAll("ids") String id) {
        // Given an id of any characters, when it becomes that of a delivery
        String header = DeliveryId.of(id);

        // Then
        assertThat(header).matches("[!-~]*");
        assertThat(URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo(id);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().withChars("aZ9-._~:/+@=% \n\u0000éß漢").ofMaxLength(40);
    }
}
