"""How the weights of `extractors/meaning` are made: from annotated reports and annotated passages."""
