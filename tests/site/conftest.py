from tests import serving

site = serving.site
