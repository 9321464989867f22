package dev.gatehouse.account;

import java.util.List;

/** Some accounts of a list, and whether there are more behind them. */
public record AccountPage(List<AccountNode> nodes, boolean hasNext) {}
