"""Words of council work as they are: predicates, officials, occasions, topics, what is published."""
