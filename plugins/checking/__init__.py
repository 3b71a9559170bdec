"""Behind ./run check: everything in content/ is read and checked, and what is found is told in the form that was asked for."""
