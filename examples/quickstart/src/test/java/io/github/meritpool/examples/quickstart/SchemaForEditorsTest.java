package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaForEditorsTest {

    @Test
    void aVendorsInstalledTypeIsInTheSchema() {
        assertThat(Printed.by(() -> SchemaForEditors.main(new String[0])))
                .anyMatch(line -> line.contains("\"const\": \"acme:credits\""))
                .anyMatch(line -> line.contains("the credits earned / 所得学分"));
    }
}
