"""Acts with their sources, kept as text files, and the questions asked of them."""
