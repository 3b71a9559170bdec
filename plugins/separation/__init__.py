"""sRGB artwork to ink: DeviceCMYK only, brand colours by recipe, black on its own plate; and the identity of a PDF/X."""
