"""What a figure is about by the custom of its metric: whom reports mean when the words beside the number do not say."""
