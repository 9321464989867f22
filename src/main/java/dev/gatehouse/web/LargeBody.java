package dev.gatehouse.web;

import org.springframework.util.unit.DataSize;

/**
 * An address to which more may be sent than to all others; a module that has one contributes a
 * bean.
 */
public record LargeBody(String path, DataSize most) {}
