"""The code lists of the records. Their French and English names are in `fieldapp.words.codes`."""

from __future__ import annotations

from enum import StrEnum


class YesNo(StrEnum):
    """An answer; an empty field means that nobody knows yet."""

    YES = "YES"
    NO = "NO"


class PartnerType(StrEnum):
    """Who a partner is."""

    GOV_C = "GOV_C"
    GOV_L = "GOV_L"
    CSO_INT = "CSO_INT"
    CSO_NAT = "CSO_NAT"
    CSO_CBO = "CSO_CBO"
    CSO_RC = "CSO_RC"
    KNOW = "KNOW"
    YOUTH = "YOUTH"
    MEDIA = "MEDIA"
    CORP = "CORP"
    FOUND = "FOUND"
    UN = "UN"
    MULTI = "MULTI"


class PartnerTrait(StrEnum):
    """What else is true of a partner."""

    YOUTH_LED = "YOUTH_LED"
    CHILD_LED = "CHILD_LED"
    WOMEN_LED = "WOMEN_LED"
    FAITH = "FAITH"
    DISABILITY_ORG = "DISABILITY_ORG"
    LOCAL = "LOCAL"


class PartnerState(StrEnum):
    """Whether one may work with a partner."""

    ACTIVE = "ACTIVE"
    WATCH = "WATCH"
    BLOCKED = "BLOCKED"
    MERGED = "MERGED"


class RegistrationKind(StrEnum):
    """The paper that gives a partner its legal existence."""

    RECEPISSE = "RECEPISSE"
    ACCORD_CADRE = "ACCORD_CADRE"
    RCCM = "RCCM"
    NIF = "NIF"
    DECREE = "DECREE"
    COUNCIL_ACT = "COUNCIL_ACT"
    UN_MEMBER = "UN_MEMBER"
    NONE = "NONE"


class Instrument(StrEnum):
    """The written form of an agreement; the instruments pack says what each may carry."""

    PCA = "PCA"
    PD = "PD"
    SPD = "SPD"
    SSFA = "SSFA"
    GOVWP = "GOVWP"
    UNUN = "UNUN"
    CORPA = "CORPA"
    DONA = "DONA"
    VLOAN = "VLOAN"
    SVC = "SVC"
    MOU = "MOU"
    LOE = "LOE"
    NONE = "NONE"


class Cover(StrEnum):
    """What an agreement says may move or be used."""

    CASH = "CASH"
    SUPPLY = "SUPPLY"
    EQUIPMENT = "EQUIPMENT"
    SERVICE = "SERVICE"
    DATA = "DATA"
    NAME_LOGO = "NAME_LOGO"


class AgreementState(StrEnum):
    """Where an agreement stands."""

    DRAFT = "DRAFT"
    SENT = "SENT"
    PARTIALLY_SIGNED = "PARTIALLY_SIGNED"
    SIGNED = "SIGNED"
    IN_FORCE = "IN_FORCE"
    SUSPENDED = "SUSPENDED"
    ENDED = "ENDED"
    TERMINATED = "TERMINATED"
    VOID = "VOID"


class Party(StrEnum):
    """A side of an agreement, a contribution or a risk."""

    UNICEF = "UNICEF"
    PARTNER = "PARTNER"
    COMMUNITY = "COMMUNITY"
    GOVERNMENT = "GOVERNMENT"
    OTHER = "OTHER"


class Authorised(StrEnum):
    """Whether a signatory was entitled to sign."""

    YES = "YES"
    NO = "NO"
    UNKNOWN = "UNKNOWN"


class AnnexKind(StrEnum):
    """A special annex that some kinds of work require."""

    DPA = "DPA"
    CONSTR = "CONSTR"
    CHILDREN = "CHILDREN"
    VEHICLE = "VEHICLE"
    SUPPLY_PLAN = "SUPPLY_PLAN"


class AmendmentKind(StrEnum):
    """What an amendment changes."""

    ADMIN = "ADMIN"
    BUDGET_LE_20 = "BUDGET_LE_20"
    BUDGET_GT_20 = "BUDGET_GT_20"
    RESULTS = "RESULTS"
    EXTENSION = "EXTENSION"
    OTHER = "OTHER"


class ProjectKind(StrEnum):
    """What a project mainly does."""

    INFRA_WATER = "INFRA_WATER"
    INFRA_OTHER = "INFRA_OTHER"
    SERVICE = "SERVICE"
    SUPPLY = "SUPPLY"
    ADVOCACY = "ADVOCACY"
    MEDIA = "MEDIA"
    RESEARCH = "RESEARCH"
    TRAINING = "TRAINING"
    EMERGENCY = "EMERGENCY"
    EVENT = "EVENT"


class CooperationForm(StrEnum):
    """Formal with a written agreement, or collaborative without funds."""

    FORMAL = "FORMAL"
    COLLABORATIVE = "COLLABORATIVE"


class ProjectState(StrEnum):
    """Where a project stands."""

    DRAFT = "DRAFT"
    CHECKED = "CHECKED"
    SUBMITTED = "SUBMITTED"
    APPROVED = "APPROVED"
    ACTIVE = "ACTIVE"
    COMPLETED = "COMPLETED"
    CLOSED = "CLOSED"
    CANCELLED = "CANCELLED"
    SUSPENDED = "SUSPENDED"
    TERMINATED = "TERMINATED"


class ProjectRole(StrEnum):
    """What a partner does in a project."""

    IMPLEMENTER = "IMPLEMENTER"
    FUNDER = "FUNDER"
    HOST = "HOST"
    OWNER = "OWNER"
    MEDIA = "MEDIA"
    TECHNICAL = "TECHNICAL"


class Sector(StrEnum):
    """A programme sector."""

    HEALTH = "HEALTH"
    NUTR = "NUTR"
    WASH = "WASH"
    EDU = "EDU"
    CP = "CP"
    SP = "SP"
    HIV = "HIV"
    C4D = "C4D"


class ChangeSinceSignature(StrEnum):
    """What has changed in a project since its agreement was signed."""

    SCOPE = "SCOPE"
    DATES = "DATES"
    BUDGET = "BUDGET"
    NOTHING = "NOTHING"


class Vulnerability(StrEnum):
    """Why a group is disadvantaged."""

    POOREST = "POOREST"
    RURAL_REMOTE = "RURAL_REMOTE"
    IDP = "IDP"
    RETURNEE = "RETURNEE"
    REFUGEE = "REFUGEE"
    HOST = "HOST"
    DISABILITY = "DISABILITY"
    GIRLS_OUT_OF_SCHOOL = "GIRLS_OUT_OF_SCHOOL"
    MINORITY_NOMAD = "MINORITY_NOMAD"
    ORPHAN_SEPARATED = "ORPHAN_SEPARATED"
    CHILD_LABOUR = "CHILD_LABOUR"
    CAFAAG = "CAFAAG"
    WOMEN_HH = "WOMEN_HH"
    NOT_SPECIFIC = "NOT_SPECIFIC"


class Reach(StrEnum):
    """Whether people are reached by the work itself or through others."""

    DIRECT = "DIRECT"
    INDIRECT = "INDIRECT"


class Framework(StrEnum):
    """What a project says it is aligned with."""

    MDG = "MDG"
    SDG = "SDG"
    CRC_ARTICLE = "CRC_ARTICLE"
    UNICEF_SP = "UNICEF_SP"
    CP_OUTPUT = "CP_OUTPUT"
    NATIONAL_PLAN = "NATIONAL_PLAN"
    SECTOR_PLAN = "SECTOR_PLAN"
    COMMUNE_PLAN = "COMMUNE_PLAN"
    DONOR_POLICY = "DONOR_POLICY"
    HRP = "HRP"


class ContributionKind(StrEnum):
    """What is given. The instruments pack says which kinds are resources that need a written agreement."""

    CASH = "CASH"
    SUPPLY = "SUPPLY"
    EQUIPMENT = "EQUIPMENT"
    CONSTRUCTION = "CONSTRUCTION"
    SERVICE = "SERVICE"
    TECH = "TECH"
    KNOWLEDGE = "KNOWLEDGE"
    MEDIA_SPACE = "MEDIA_SPACE"
    LABOUR = "LABOUR"
    LAND = "LAND"
    VENUE = "VENUE"
    OTHER = "OTHER"


class Modality(StrEnum):
    """How a contribution is paid or handed over."""

    DCT = "DCT"
    REIMBURSEMENT = "REIMBURSEMENT"
    PAYMENT = "PAYMENT"
    IN_KIND = "IN_KIND"
    NONE = "NONE"


class ContributionState(StrEnum):
    """How far a contribution has come."""

    PLANNED = "PLANNED"
    PLEDGED = "PLEDGED"
    RELEASED = "RELEASED"
    RECEIVED = "RECEIVED"
    REPORTED = "REPORTED"
    REFUNDED = "REFUNDED"
    WRITTEN_OFF = "WRITTEN_OFF"


class Condition(StrEnum):
    """A string that a giver attaches."""

    NONE = "NONE"
    EXCLUSIVITY = "EXCLUSIVITY"
    SITE_CHOICE = "SITE_CHOICE"
    BRANDING = "BRANDING"
    DATA = "DATA"
    PROCUREMENT_TIE = "PROCUREMENT_TIE"
    MEDIA_RIGHTS = "MEDIA_RIGHTS"


class EventType(StrEnum):
    """What happened on the ground."""

    VISIT = "VISIT"
    INAUGURATION = "INAUGURATION"
    HANDOVER = "HANDOVER"
    TRAINING = "TRAINING"
    MEETING = "MEETING"
    DISTRIBUTION = "DISTRIBUTION"


class WaterStatus(StrEnum):
    """Does water flow? WPdx `status_id`."""

    YES = "Yes"
    NO = "No"
    UNKNOWN = "Unknown"


class WaterCondition(StrEnum):
    """How the water point works. WPdx `status_clean`."""

    FUNCTIONAL = "Functional"
    NEEDS_REPAIR = "Functional, needs repair"
    NOT_IN_USE = "Functional, not in use"
    NON_FUNCTIONAL = "Non-Functional"
    DRY_SEASON = "Non-Functional, dry season"
    ABANDONED = "Abandoned/Decommissioned"


class WaterSource(StrEnum):
    """Where the water comes from. WPdx `water_source_clean`."""

    BOREHOLE = "Borehole/Tubewell"
    PROTECTED_WELL = "Protected Well"
    UNPROTECTED_WELL = "Unprotected Well"
    PROTECTED_SPRING = "Protected Spring"
    UNPROTECTED_SPRING = "Unprotected Spring"
    PIPED = "Piped Water"
    RAINWATER = "Rainwater Harvesting"
    SAND_DAM = "Sand or Sub-surface Dam"
    DELIVERED = "Delivered Water"
    PACKAGED = "Packaged Water"
    SURFACE = "Surface Water (River/Stream/Lake/Pond/Dam)"


class WaterTechnology(StrEnum):
    """How the water is raised. WPdx `water_tech_clean`, the values met in Mali."""

    HAND_PUMP = "Hand Pump"
    INDIA_MARK = "Hand Pump - India Mark"
    AFRIDEV = "Hand Pump - Afridev"
    VERGNET = "Hand Pump - Vergnet"
    ROPE_PUMP = "Hand Pump - Rope"
    MECHANIZED = "Mechanized Pump"
    TAPSTAND = "Public Tapstand"
    ROPE_BUCKET = "Rope and Bucket"


class WaterManagement(StrEnum):
    """Who looks after the water point. WPdx `management_clean`."""

    COMMUNITY = "Community Management"
    GOVERNMENT = "Direct Government Operation"
    HEALTH = "Health Care Facility"
    NONE = "No Management"
    OTHER = "Other Institutional Management"
    PRIVATE = "Private Operator/Delegated Management"
    PERSON = "Private Person"
    RELIGIOUS = "Religious Institution"
    SCHOOL = "School Management"
    UNKNOWN = "Unknown"


class EvidenceType(StrEnum):
    """What kind of proof a file is."""

    PHOTO = "PHOTO"
    SIGNED_AGREEMENT = "SIGNED_AGREEMENT"
    REGISTRATION = "REGISTRATION"
    MINUTES = "MINUTES"
    LETTER = "LETTER"
    PLAN_PAGE = "PLAN_PAGE"
    RECEIPT = "RECEIPT"
    CONSENT_FORM = "CONSENT_FORM"
    EVALUATION = "EVALUATION"
    VISIT_NOTE = "VISIT_NOTE"
    ASSESSMENT = "ASSESSMENT"
    DECLARATION = "DECLARATION"
    MOCK_UP = "MOCK_UP"
    REPORT = "REPORT"
    QUOTE = "QUOTE"
    OTHER = "OTHER"


class Consent(StrEnum):
    """Whether the people shown have agreed."""

    GIVEN = "GIVEN"
    NOT_NEEDED = "NOT_NEEDED"
    MISSING = "MISSING"


class Sensitivity(StrEnum):
    """Who may see a file."""

    NORMAL = "NORMAL"
    RESTRICTED = "RESTRICTED"


class Currency(StrEnum):
    """Currencies that are met in the field; their minor digits are in `fieldapp.records.values`."""

    XOF = "XOF"
    USD = "USD"
    EUR = "EUR"
    GBP = "GBP"
    CHF = "CHF"
    CAD = "CAD"
    JPY = "JPY"
    CNY = "CNY"
    SEK = "SEK"
    NOK = "NOK"
    DKK = "DKK"
