"""What stands beside the volumes on a stick, for whoever finds it: French first, then English."""

from __future__ import annotations

README_NAME = "README-LISEZMOI.txt"

README = """\
FieldApp - à lire avant de toucher à cette clé

Les fichiers dont le nom se termine par .fieldapp sont des envois : le travail de
terrain qu'une équipe transmet à son bureau, ou la réponse du bureau.

- Ne les renommez pas, ne les modifiez pas, ne les supprimez pas : l'ordinateur qui
  les a écrits attend que le bureau confirme leur arrivée.
- Pour les recevoir : ouvrez FieldApp, page « Transmettre », puis « Recevoir ».
  Recevoir deux fois le même envoi ne change rien.
- Leur contenu est chiffré : seul le destinataire peut le lire.
- Si vous avez trouvé cette clé, remettez-la au bureau le plus proche de
  l'organisation, s'il vous plaît.
- Éjectez la clé avant de la retirer.


FieldApp - please read before touching this stick

Files whose names end in .fieldapp are bundles: the field work that a team hands
to its office, or the office's answer.

- Do not rename, change or delete them: the computer that wrote them waits until
  the office confirms that they arrived.
- To receive them: open FieldApp, page "Hand over", then "Receive".
  Receiving the same bundle twice changes nothing.
- Their contents are encrypted: only the addressee can read them.
- If you found this stick, please bring it to the organisation's nearest office.
- Eject the stick before you pull it out.
"""


def readme_bytes() -> bytes:
    """The README as every Windows editor shows it: marked as UTF-8, with its line ends."""
    return README.replace("\n", "\r\n").encode("utf-8-sig")
