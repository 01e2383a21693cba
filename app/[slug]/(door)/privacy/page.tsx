import { textPage } from '../../_text'

export default textPage('privacy')
