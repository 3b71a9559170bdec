"""The package for the print shop: press PDF, imposed PDF, preflight, job ticket, sums; ./run press and ./run preflight."""
