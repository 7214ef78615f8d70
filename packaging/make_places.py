#!/usr/bin/env python3
"""Makes the two place packs of resources/reference from public tables. Facts only: codes, names, coordinates.

Run by hand when a source moves on, then run `packaging/index_packs.py`:

    python packaging/make_places.py --version 2026.11.1
        --regions mali_adm1_cod2015.geojson --communes mopti_communes_cod2015.csv
        --settlements mopti_settlements_cod2015.csv --crosswalk pcode_crosswalk_adm2.csv
        --edition-2021 pcodes_cod_2021_adm1_adm2.csv

`--regions`, `--communes` and `--settlements` are the COD-AB set of 2015 (repository validmeasures/mali, CC0, from OCHA
with Mali's DNCT and DNP); `--edition-2021` is the COD-AB set of 20 December 2021, regions and cercles (repository
OCHA-DAP/hdx-python-country, MIT); `--crosswalk` sets both editions side by side by name. Same inputs, same bytes.
The format is written down in docs/reference-packs.md.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "reference"
SCHEME = "COD-AB"
DIGITS = 5  # decimals of a degree: about one metre

# The tables write ASCII; regions and cercles get the spelling of French maps. Communes and villages stay as they are.
SPELLING: Mapping[str, str] = {
    "Abeibara": "Abeïbara",
    "Bafoulabe": "Bafoulabé",
    "Baraoueli": "Baraouéli",
    "Diema": "Diéma",
    "Dioila": "Dioïla",
    "Dire": "Diré",
    "Djenne": "Djenné",
    "Inekar": "Inékar",
    "Kenieba": "Kéniéba",
    "Kolondieba": "Kolondiéba",
    "Koulikouro": "Koulikoro",
    "Menaka": "Ménaka",
    "Niafunke": "Niafunké",
    "Segou": "Ségou",
    "Tenenkou": "Ténenkou",
    "Tidermene": "Tidermène",
    "Yelimane": "Yélimané",
}
LICENCE = "COD-AB Mali: CC BY 4.0 as named by geoBoundaries; read through sources under CC0 and MIT; facts only"
COD_2015 = "COD-AB Mali 2015, OCHA with DNCT/DNP, through validmeasures/mali (CC0)"
COD_2021 = "COD-AB Mali 2021-12-20, OCHA, through OCHA-DAP/hdx-python-country (MIT)"

Row = Mapping[str, str]


def table(path: Path) -> list[Row]:
    """A comma-separated file with a heading."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def spelt(name: str) -> str:
    """A region's or cercle's name as people write it."""
    tidy = " ".join(name.split())
    return SPELLING.get(tidy, tidy)


def degrees(text: str) -> str:
    """A coordinate with as many decimals as a village needs."""
    return f"{float(text):.{DIGITS}f}"


def admin_rows(regions: Path, crosswalk: Sequence[Row], later: Sequence[Row]) -> Iterator[str]:
    """Both editions of regions and cercles, then the crosswalk."""
    features = json.loads(regions.read_text(encoding="utf-8"))["features"]
    names = {f["properties"]["admin1Pcod"]: f["properties"]["admin1Name"] for f in features}
    names |= {row["cod_ab_2015"]: row["cercle"] for row in crosswalk if row["cod_ab_2015"]}
    yield f"E\t{SCHEME}\t2015\t"
    yield from (f"{letter(code)}\t{code}\t{spelt(name)}" for code, name in sorted(names.items()))
    yield f"E\t{SCHEME}\t2021\t{later[0]['Valid from date']}"
    for row in sorted(later, key=lambda row: row["P-Code"]):
        yield f"{letter(row['P-Code'])}\t{row['P-Code']}\t{spelt(row['Name'])}"
    for row in crosswalk:
        codes = (row["cod_ab_2015"], row["cod_ab_2021"], row["region_2023"], row["geonames_id"])
        yield "\t".join(("X", spelt(row["cercle"]), *codes))


def letter(code: str) -> str:
    """R for a region, C for a cercle, by the length of the code."""
    return "R" if len(code) == len("ML05") else "C"


def village_rows(communes: Sequence[Row], settlements: Sequence[Row]) -> Iterator[str]:
    """Each commune, followed by its villages with the end of their code where the rest is the commune's."""
    yield f"E\t{SCHEME}\t2015\t"
    for commune in sorted(communes, key=lambda row: row["adm3_pcode"]):
        code = commune["adm3_pcode"]
        yield "\t".join(("M", code, commune["adm3_name"], degrees(commune["rep_lat"]), degrees(commune["rep_lon"])))
        inside = (row for row in settlements if row["adm3_pcode"] == code)
        for row in sorted(inside, key=lambda row: row["pcode"]):
            end = row["pcode"].removeprefix(code)
            yield "\t".join(("V", end, " ".join(row["name"].split()), degrees(row["lat"]), degrees(row["lon"])))


def write(path: Path, header: Mapping[str, object], rows: Sequence[str]) -> None:
    """One pack: the header as one line of JSON, then the rows."""
    first = json.dumps({"format": 1, **header, "rows": len(rows)}, ensure_ascii=False)
    path.write_text("\n".join((first, *rows)) + "\n", encoding="utf-8", newline="\n")
    sys.stdout.write(f"{path.name}: {len(rows)} rows\n")


def main() -> None:
    """Read five tables, write two packs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--regions", "--communes", "--settlements", "--crosswalk", "--edition-2021"):
        parser.add_argument(option, type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--out", type=Path, default=TARGET)
    given = parser.parse_args()
    common = {"version": given.version, "licence": LICENCE, "valid_from": None, "valid_to": None}
    write(
        given.out / "places-ml-admin.tsv",
        {
            "id": "places-ml-admin",
            "title": {
                "fr": "Régions et cercles du Mali, deux éditions",
                "en": "Regions and cercles of Mali, two editions",
            },
            "source": [COD_2015, COD_2021, "2023 regions from a public script, unofficial; GeoNames ids, CC BY 4.0"],
            **common,
        },
        list(admin_rows(given.regions, table(given.crosswalk), table(given.edition_2021))),
    )
    write(
        given.out / "places-ml-mopti.tsv",
        {
            "id": "places-ml-mopti",
            "title": {
                "fr": "Communes et villages de l’ancienne région de Mopti",
                "en": "Communes and villages of the old Mopti region",
            },
            "source": [COD_2015],
            **common,
        },
        list(village_rows(table(given.communes), table(given.settlements))),
    )


if __name__ == "__main__":
    main()
